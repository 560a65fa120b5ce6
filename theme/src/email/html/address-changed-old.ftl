<#import "template.ftl" as layout>
<@layout.emailLayout>
  <@layout.heading msg("addressChangedOldHeading")/>
  <@layout.p>${msg("addressChangedOldIntro")}</@layout.p>
  <@layout.p>${msg("addressChangedOldKnown")}</@layout.p>
  <@layout.p>${msg("addressChangedOldUnknown")}</@layout.p>
  <@layout.button undoUrl msg("addressChangedOldLink")/>
  <@layout.p>${msg("addressChangedOldValid", undoDays)}</@layout.p>
</@layout.emailLayout>
