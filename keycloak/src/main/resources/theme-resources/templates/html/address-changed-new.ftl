<!DOCTYPE html>
<html lang="${locale.language}">
  <body>
    <p>${msg("addressChangedNewIntro")}</p>
    <p>${msg("addressChangedNewUnknown")}</p>
  </body>
</html>
