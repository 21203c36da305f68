package io.github.drsorchestration.aws.region;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The form of {@code drs-regions.json}: partitions, each with its Regions. */
final class RegionFile {

  private RegionFile() {}

  static List<DrsRegion> read(InputStream file) {
    try {
      return Stream.of(new ObjectMapper().readValue(file, Partition[].class))
          .flatMap(Partition::toRegions)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the list of DRS Regions cannot be read", e);
    }
  }

  private record Partition(
      String partition, String dnsSuffix, String dualStackDnsSuffix, List<Region> regions) {

    private Stream<DrsRegion> toRegions() {
      return regions.stream()
          .map(
              region ->
                  new DrsRegion(
                      region.code,
                      partition,
                      region.optIn,
                      host("drs", region, dnsSuffix),
                      host("drs", region, dualStackDnsSuffix),
                      region.fips
                          ? Optional.of(host("drs-fips", region, dnsSuffix))
                          : Optional.empty()));
    }

    private static String host(String service, Region region, String suffix) {
      return service + "." + region.code + "." + suffix;
    }
  }

  private record Region(String code, boolean optIn, boolean fips) {}
}
