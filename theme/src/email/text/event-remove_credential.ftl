<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
<#setting time_zone="Asia/Tokyo">
<#assign when = event.date?datetime?string("yyyy年M月d日 H時mm分")>
<#assign from = event.ipAddress!"">
<#assign credential = msg("credential." + (event.getDetail("credential_type")!"unknown"))>
${msg("eventRemoveCredentialHeading")}

${msg("eventRemoveCredentialIntro", credential)}

${msg("eventWhen", when, from)}

${msg("eventUnknown")}
</@layout.emailLayout>
