<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("eventLockedForNowHeading")}

${msg("eventLockedForNowIntro")}

${msg("eventWhenOnly", layout.timeOf(event))}

${msg("eventUnknown")}
</@layout.emailLayout>
