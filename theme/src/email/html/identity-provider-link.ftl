<#import "template.ftl" as layout>
<@layout.emailLayout>
  <@layout.heading msg("providerLinkHeading", identityProviderDisplayName)/>
  <@layout.p>${msg("providerLinkIntro", identityProviderDisplayName)}</@layout.p>
  <@layout.button link msg("providerLinkLink")/>
  <@layout.p>${msg("mailLinkValid", linkExpirationFormatter(linkExpiration))}</@layout.p>
  <@layout.p>${msg("mailIgnore")}</@layout.p>
</@layout.emailLayout>
