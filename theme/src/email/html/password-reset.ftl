<#import "template.ftl" as layout>
<@layout.emailLayout>
  <@layout.heading msg("passwordResetHeading")/>
  <@layout.p>${msg("passwordResetIntro")}</@layout.p>
  <@layout.button link msg("passwordResetLink")/>
  <@layout.p>${msg("mailLinkValid", linkExpirationFormatter(linkExpiration))}</@layout.p>
  <@layout.p>${msg("mailIgnore")}</@layout.p>
</@layout.emailLayout>
