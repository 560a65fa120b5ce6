<#import "template.ftl" as layout>
<@layout.emailLayout>
  <@layout.heading msg("accountRecoveredHeading")/>
  <@layout.p>${msg("accountRecoveredIntro")}</@layout.p>
  <@layout.p>${msg("accountRecoveredRemoved")}</@layout.p>
  <@layout.p>${msg("accountRecoveredUnknown")}</@layout.p>
</@layout.emailLayout>
