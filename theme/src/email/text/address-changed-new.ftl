<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("addressChangedNewHeading")}

${msg("addressChangedNewIntro")}

${msg("addressChangedNewUnknown")}
</@layout.emailLayout>
