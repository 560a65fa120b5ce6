package jp.machi_id.keycloak.audit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Where a request came from, as coarse as staff need it: the first 24 bits of an IPv4 address, the
 * first 48 of an IPv6 one. A provider's region can be told from it, a household cannot.
 */
final class Origin {

    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]+");
    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 6;

    private Origin() {}

    /** Such as {@code 192.0.2.0/24} or {@code 2001:db8:1:0:0:0:0:0/48}; {@code null} without one. */
    static String network(String address) {
        if (address == null) {
            return null;
        }
        int zone = address.indexOf('%');
        String literal = zone < 0 ? address : address.substring(0, zone);
        if (!LITERAL.matcher(literal).matches()) {
            return null;
        }
        try {
            byte[] bytes = InetAddress.getByName(literal).getAddress();
            int kept = bytes.length == 4 ? IPV4_BYTES : IPV6_BYTES;
            Arrays.fill(bytes, kept, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * 8;
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
