package io.github.drsorchestration.aws.region;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The Regions in which DRS is offered, for choosing endpoints and for refusing a Region that has no
 * DRS before a call is made. Which of them an account uses is the account's own affair.
 *
 * <pre>{@code
 * DrsRegions regions = DrsRegions.published();
 * String host = regions.require("eu-west-1").endpoint();
 * }</pre>
 */
public final class DrsRegions {

  private static final String FILE = "drs-regions.json";
  private static final DrsRegions PUBLISHED = readPublished();

  private final Map<String, DrsRegion> byCode;

  private DrsRegions(List<DrsRegion> regions) {
    Map<String, DrsRegion> map = new LinkedHashMap<>();
    for (DrsRegion region : regions) {
      if (map.put(region.code(), region) != null) {
        throw new InvalidValueException("regions", "name " + region.code() + " twice");
      }
    }
    if (map.isEmpty()) {
      throw new InvalidValueException("regions", "must not be empty");
    }
    this.byCode = Collections.unmodifiableMap(map);
  }

  /** The Regions that AWS had published when this version was released. */
  public static DrsRegions published() {
    return PUBLISHED;
  }

  /**
   * Regions of the caller's own choice, for one that is younger than this version.
   *
   * @throws InvalidValueException if there is none, or one twice
   */
  public static DrsRegions of(List<DrsRegion> regions) {
    return new DrsRegions(regions);
  }

  /** All Regions, partition by partition. */
  public Collection<DrsRegion> all() {
    return byCode.values();
  }

  /** The Regions of a partition, such as {@code aws}; none where it is unknown. */
  public List<DrsRegion> inPartition(String partition) {
    return byCode.values().stream().filter(region -> region.partition().equals(partition)).toList();
  }

  /** The Region with this code, if DRS is offered there. */
  public Optional<DrsRegion> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * The Region with this code.
   *
   * @throws NotFoundException if DRS is not offered there
   */
  public DrsRegion require(String code) {
    return find(code).orElseThrow(() -> new NotFoundException("Region with DRS", code));
  }

  private static DrsRegions readPublished() {
    try (InputStream file =
        Objects.requireNonNull(DrsRegions.class.getResourceAsStream(FILE), FILE)) {
      return new DrsRegions(RegionFile.read(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
