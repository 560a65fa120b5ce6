<!DOCTYPE html>
<html lang="${locale.language}">
  <body>
    <p>${msg("resetImpossibleIntro")}</p>
    <p>${msg("resetImpossibleReason." + reason)}</p>
    <p>${msg("resetImpossibleUnknown")}</p>
  </body>
</html>
