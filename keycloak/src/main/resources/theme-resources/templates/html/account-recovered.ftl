<!DOCTYPE html>
<html lang="${locale.language}">
  <body>
    <p>${msg("accountRecoveredIntro")}</p>
    <p>${msg("accountRecoveredRemoved")}</p>
    <p>${msg("accountRecoveredUnknown")}</p>
  </body>
</html>
