<#import "template.ftl" as layout>
<@layout.emailLayout>
  <@layout.heading msg("emailUpdateHeading")/>
  <@layout.p>${msg("emailUpdateIntro", newEmail)}</@layout.p>
  <@layout.button link msg("emailUpdateLink")/>
  <@layout.p>${msg("mailLinkValid", linkExpirationFormatter(linkExpiration))}</@layout.p>
  <@layout.p>${msg("mailIgnore")}</@layout.p>
</@layout.emailLayout>
