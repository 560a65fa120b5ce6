package jp.machi_id.keycloak.limits;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The network a request came from: the first 24 bits of an IPv4 address, the first 64 of an IPv6
 * one, because a single subscriber holds that many addresses.
 */
public final class SourceNetwork {

    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]+");

    private SourceNetwork() {}

    /** The network in a stable form; what is no address literal stands for itself. */
    public static String of(String address) {
        String literal = withoutZone(address);
        if (!LITERAL.matcher(literal).matches()) {
            return "other:" + address;
        }
        try {
            byte[] bytes = InetAddress.getByName(literal).getAddress();
            int prefix = bytes.length == 4 ? 3 : 8;
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, prefix)) + "/" + prefix * 8;
        } catch (UnknownHostException e) {
            return "other:" + address;
        }
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
