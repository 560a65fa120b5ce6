<#ftl output_format="plainText">
${msg("oneTimeCodeMail." + purpose)}

${code}

${msg("oneTimeCodeMailExpiry", expiresInMinutes)}
${msg("oneTimeCodeMailWarning")}
