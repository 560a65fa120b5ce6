<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("securityNoticeHeading." + kind)}

${msg("securityNoticeIntro." + kind)}

${msg("eventWhenOnly", layout.timeOf(event))}
<#if device?has_content>
${msg("securityNoticeDevice", device)}
</#if>

${msg("securityNoticeOwn")}

${msg("securityNoticeAlarm")}

${msg("securityNoticeAlarmLink")}
${alarmUrl}
</@layout.emailLayout>
