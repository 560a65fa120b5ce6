<!DOCTYPE html>
<html lang="${locale.language}">
  <body>
    <p>${msg("addressTakenIntro")}</p>
    <p>${msg("addressTakenOwn")}</p>
    <p>${msg("addressTakenUnknown")}</p>
  </body>
</html>
