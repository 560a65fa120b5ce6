<!DOCTYPE html>
<html lang="${locale.language}">
  <body>
    <p>${msg("securityNoticeSubject." + kind)}</p>
    <p>${msg("securityNoticeWhen", event.date?datetime?string("yyyy-MM-dd HH:mm"))}</p>
    <#if device?has_content><p>${msg("securityNoticeDevice", device)}</p></#if>
    <p>${msg("securityNoticeAlarm")}</p>
    <p><a href="${alarmUrl}">${alarmUrl}</a></p>
  </body>
</html>
