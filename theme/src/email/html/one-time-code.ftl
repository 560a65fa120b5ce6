<#import "template.ftl" as layout>
<@layout.emailLayout>
  <@layout.heading msg("oneTimeCodeHeading")/>
  <@layout.p>${msg("oneTimeCodeIntro", msg("oneTimeCodePurpose." + purpose))}</@layout.p>
  <@layout.code code/>
  <@layout.p>${msg("oneTimeCodeValid", expiresInMinutes)}</@layout.p>
  <@layout.p>${msg("oneTimeCodeSecret")}</@layout.p>
  <@layout.p>${msg("oneTimeCodeUnknown")}</@layout.p>
</@layout.emailLayout>
