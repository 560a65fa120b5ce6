<!DOCTYPE html>
<html lang="${locale.language}">
  <body>
    <p>${msg("addressChangeUndoneIntro")}</p>
    <p>${msg("addressChangeUndoneNext")}</p>
    <p>${msg("addressChangeUndoneUnknown")}</p>
  </body>
</html>
