<!DOCTYPE html>
<html lang="${locale.language}">
  <body>
    <p>${msg("accountExistsMail")}</p>
    <#if portalUrl?has_content><p><a href="${portalUrl}">${portalUrl}</a></p></#if>
    <p>${msg("accountExistsMailIgnore")}</p>
  </body>
</html>
