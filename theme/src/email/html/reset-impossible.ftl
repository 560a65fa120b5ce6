<#import "template.ftl" as layout>
<@layout.emailLayout>
  <@layout.heading msg("resetImpossibleHeading")/>
  <@layout.p>${msg("resetImpossibleIntro")}</@layout.p>
  <@layout.p>${msg("resetImpossibleReason." + reason)}</@layout.p>
  <@layout.p>${msg("resetImpossibleUnknown")}</@layout.p>
</@layout.emailLayout>
