<#import "template.ftl" as layout>
<@layout.emailLayout>
  <@layout.heading msg("accountExistsHeading")/>
  <@layout.p>${msg("accountExistsIntro")}</@layout.p>
<#if (portalUrl!"")?has_content>
  <@layout.button portalUrl msg("accountExistsLink")/>
<#else>
  <@layout.p>${msg("accountExistsNext")}</@layout.p>
</#if>
  <@layout.p>${msg("accountExistsUnknown")}</@layout.p>
</@layout.emailLayout>
