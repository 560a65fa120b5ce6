<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("eventLockedForGoodHeading")}

${msg("eventLockedForGoodIntro")}

${msg("eventWhenOnly", layout.timeOf(event))}

${msg("eventUnknown")}
</@layout.emailLayout>
