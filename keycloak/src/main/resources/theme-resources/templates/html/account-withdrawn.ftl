<!DOCTYPE html>
<html lang="${locale.language}">
  <body>
    <p>${msg("accountWithdrawnMail")}</p>
    <#if lineRemains><p>${msg("accountWithdrawnLineRemains")}</p></#if>
    <p>${msg("accountWithdrawnMailWarning")}</p>
  </body>
</html>
