<!DOCTYPE html>
<html lang="${locale.language}">
  <body>
    <p>${msg("addressChangedOldIntro")}</p>
    <p>${msg("addressChangedOldKnown")}</p>
    <p>${msg("addressChangedOldUnknown")}</p>
    <p><a href="${undoUrl}">${msg("addressChangedOldLink")}</a></p>
    <p>${msg("addressChangedOldValid", undoDays)}</p>
  </body>
</html>
