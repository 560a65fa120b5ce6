<#ftl output_format="plainText">
${msg("securityNoticeSubject." + kind)}

${msg("securityNoticeWhen", event.date?datetime?string("yyyy-MM-dd HH:mm"))}
<#if device?has_content>
${msg("securityNoticeDevice", device)}
</#if>

${msg("securityNoticeAlarm")}
${alarmUrl}
