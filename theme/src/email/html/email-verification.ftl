<#import "template.ftl" as layout>
<@layout.emailLayout>
  <@layout.heading msg("emailVerificationHeading")/>
  <@layout.p>${msg("emailVerificationIntro")}</@layout.p>
  <@layout.button link msg("emailVerificationLink")/>
  <@layout.p>${msg("mailLinkValid", linkExpirationFormatter(linkExpiration))}</@layout.p>
  <@layout.p>${msg("mailIgnore")}</@layout.p>
</@layout.emailLayout>
