<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("eventUpdateTotpHeading")}

${msg("eventUpdateTotpIntro")}

${msg("eventWhen", layout.timeOf(event), event.ipAddress!"")}

${msg("eventUnknown")}
</@layout.emailLayout>
