<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("eventUpdatePasswordHeading")}

${msg("eventUpdatePasswordIntro")}

${msg("eventWhen", layout.timeOf(event), event.ipAddress!"")}

${msg("eventUnknown")}
</@layout.emailLayout>
