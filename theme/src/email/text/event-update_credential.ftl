<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
<#assign credential = msg("credential." + (event.getDetail("credential_type")!"unknown"))>
${msg("eventUpdateCredentialHeading")}

${msg("eventUpdateCredentialIntro", credential)}

${msg("eventWhen", layout.timeOf(event), event.ipAddress!"")}

${msg("eventUnknown")}
</@layout.emailLayout>
