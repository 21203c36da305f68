package io.github.drsorchestration.aws.http;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an address is, of either family. An IPv4 address within an IPv6 one counts as what it is.
 *
 * <p>Source: the IANA registries of special-purpose addresses, and <a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html">where
 * instance metadata is</a>.
 */
enum AddressKind {
  PUBLIC("public"),
  PRIVATE("private"),
  LOOPBACK("this machine's own"),
  METADATA("link-local or that of instance metadata"),
  /** Reserved, or for many. */
  SPECIAL("reserved");

  private static final Map<Block, AddressKind> V4 =
      blocks(
          "127.0.0.0/8", LOOPBACK,
          "169.254.0.0/16", METADATA,
          "10.0.0.0/8", PRIVATE,
          "172.16.0.0/12", PRIVATE,
          "192.168.0.0/16", PRIVATE,
          "100.64.0.0/10", PRIVATE,
          "0.0.0.0/8", SPECIAL,
          "192.0.0.0/24", SPECIAL,
          "198.18.0.0/15", SPECIAL,
          "224.0.0.0/3", SPECIAL);

  private static final Map<Block, AddressKind> V6 =
      blocks(
          "0:0:0:0:0:0:0:1/128", LOOPBACK,
          "fd00:ec2:0:0:0:0:0:0/32", METADATA,
          "fe80:0:0:0:0:0:0:0/10", METADATA,
          "fc00:0:0:0:0:0:0:0/7", PRIVATE,
          "2001:0:0:0:0:0:0:0/32", SPECIAL,
          "2000:0:0:0:0:0:0:0/3", PUBLIC);

  /** Where an IPv4 address begins within the IPv6 addresses of a block. */
  private static final Map<Block, Integer> EMBEDDED =
      Map.of(
          Block.of("0:0:0:0:0:ffff:0:0/96"), 12, // mapped
          Block.of("0:0:0:0:0:0:0:0/96"), 12, // compatible
          Block.of("64:ff9b:0:0:0:0:0:0/32"), 12, // by way of NAT64
          Block.of("2002:0:0:0:0:0:0:0/16"), 2); // 6to4

  private final String words;

  AddressKind(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  static AddressKind of(byte[] address) {
    if (address.length == 4) {
      return of(address, V4, PUBLIC);
    }
    AddressKind known = of(address, V6, SPECIAL);
    if (known == LOOPBACK) {
      return known;
    }
    return EMBEDDED.entrySet().stream()
        .filter(block -> block.getKey().contains(address))
        .findFirst()
        .map(block -> of(Arrays.copyOfRange(address, block.getValue(), block.getValue() + 4)))
        .orElse(known);
  }

  private static AddressKind of(
      byte[] address, Map<Block, AddressKind> blocks, AddressKind otherwise) {
    return blocks.entrySet().stream()
        .filter(block -> block.getKey().contains(address))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(otherwise);
  }

  private static Map<Block, AddressKind> blocks(Object... blocksAndKinds) {
    Map<Block, AddressKind> blocks = new LinkedHashMap<>();
    for (int i = 0; i < blocksAndKinds.length; i += 2) {
      blocks.put(Block.of((String) blocksAndKinds[i]), (AddressKind) blocksAndKinds[i + 1]);
    }
    return blocks;
  }

  /** The addresses that begin with the same bits. */
  private record Block(String prefix, int bits) {

    /** Of a text such as {@code 10.0.0.0/8}, in which nothing is left out. */
    static Block of(String text) {
      int slash = text.indexOf('/');
      String[] parts = text.substring(0, slash).split("[.:]", -1);
      int radix = parts.length == 4 ? 10 : 16;
      int width = parts.length == 4 ? 8 : 16;
      StringBuilder bits = new StringBuilder();
      for (String part : parts) {
        bits.append(binary(Integer.parseInt(part, radix), width));
      }
      int length = Integer.parseInt(text.substring(slash + 1));
      return new Block(bits.substring(0, length), bits.length());
    }

    boolean contains(byte[] address) {
      StringBuilder bits = new StringBuilder();
      for (byte part : address) {
        bits.append(binary(part & 0xff, 8));
      }
      return bits.length() == this.bits && bits.toString().startsWith(prefix);
    }

    private static String binary(int value, int width) {
      String digits = Integer.toBinaryString(value);
      return "0".repeat(width - digits.length()) + digits;
    }
  }
}
