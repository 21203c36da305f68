package io.github.drsorchestration.core.planning.validation;

import java.util.Optional;

/**
 * The addresses of a subnet.
 *
 * @param first the first one, as a number
 * @param size how many there are
 * @param text how it is written
 */
record Ipv4Block(long first, long size, String text) {

  /** What AWS keeps for itself at the beginning of each subnet; it keeps the last address too. */
  private static final int RESERVED = 4;

  static Ipv4Block of(String cidr) {
    int slash = cidr.indexOf('/');
    long size = 1L << (32 - Integer.parseInt(cidr.substring(slash + 1)));
    return new Ipv4Block(number(cidr.substring(0, slash)) / size * size, size, cidr);
  }

  /** Why an instance cannot have this address. */
  Optional<String> problem(String address) {
    long offset = number(address) - first;
    if (offset < 0 || offset >= size) {
      return Optional.of("is outside");
    }
    return offset < RESERVED || offset == size - 1
        ? Optional.of("is one of the first four or the last, which AWS reserves, of")
        : Optional.empty();
  }

  private static long number(String address) {
    long number = 0;
    for (String part : address.split("\\.", 4)) {
      number = number << 8 | Integer.parseInt(part);
    }
    return number;
  }

  @Override
  public String toString() {
    return text;
  }
}
