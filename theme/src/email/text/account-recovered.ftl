<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("accountRecoveredHeading")}

${msg("accountRecoveredIntro")}

${msg("accountRecoveredRemoved")}

${msg("accountRecoveredUnknown")}
</@layout.emailLayout>
