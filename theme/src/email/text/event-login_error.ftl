<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("eventLoginErrorHeading")}

${msg("eventLoginErrorIntro")}

${msg("eventWhen", layout.timeOf(event), event.ipAddress!"")}

${msg("eventUnknown")}
</@layout.emailLayout>
