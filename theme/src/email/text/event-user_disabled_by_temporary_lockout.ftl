<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
<#setting time_zone="Asia/Tokyo">
<#assign when = event.date?datetime?string("yyyy年M月d日 H時mm分")>
${msg("eventLockedForNowHeading")}

${msg("eventLockedForNowIntro")}

${msg("eventWhenOnly", when)}

${msg("eventUnknown")}
</@layout.emailLayout>
