<#import "template.ftl" as layout>
<@layout.emailLayout>
  <@layout.heading msg("eventLoginErrorHeading")/>
  <@layout.p>${msg("eventLoginErrorIntro")}</@layout.p>
  <@layout.p>${msg("eventWhen", layout.timeOf(event), event.ipAddress!"")}</@layout.p>
  <@layout.p>${msg("eventUnknown")}</@layout.p>
</@layout.emailLayout>
