<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("oneTimeCodeHeading")}

${msg("oneTimeCodeIntro", msg("oneTimeCodePurpose." + purpose))}

    ${code}

${msg("oneTimeCodeValid", expiresInMinutes)}

${msg("oneTimeCodeSecret")}

${msg("oneTimeCodeUnknown")}
</@layout.emailLayout>
