package io.github.drsorchestration.aws.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.server.AccountRegion;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrsRegionsTest {

  private final DrsRegions regions = DrsRegions.published();

  @Test
  void there_are_34_commercial_regions_17_of_them_to_be_enabled_first() {
    assertThat(regions.inPartition("aws")).hasSize(34);
    assertThat(regions.inPartition("aws")).filteredOn(DrsRegion::optIn).hasSize(17);
  }

  @Test
  void there_are_three_partitions_and_china_is_not_among_them() {
    assertThat(regions.all())
        .hasSize(37)
        .extracting(DrsRegion::partition)
        .containsOnly("aws", "aws-us-gov", "aws-eusc");
    assertThat(regions.inPartition("aws-us-gov"))
        .extracting(DrsRegion::code)
        .containsExactly("us-gov-east-1", "us-gov-west-1");
    assertThat(regions.inPartition("aws-eusc"))
        .extracting(DrsRegion::code)
        .containsExactly("eusc-de-east-1");
    assertThat(regions.inPartition("aws-cn")).isEmpty();
  }

  @Test
  void every_code_is_one_that_the_vocabulary_accepts() {
    assertThat(regions.all())
        .allSatisfy(
            region ->
                assertThat(new AccountRegion("111122223333", region.code()).region())
                    .isEqualTo(region.code()));
  }

  @Test
  void each_partition_has_host_names_of_its_own() {
    assertThat(regions.require("eu-west-1"))
        .returns("drs.eu-west-1.amazonaws.com", DrsRegion::endpoint)
        .returns("drs.eu-west-1.api.aws", DrsRegion::dualStackEndpoint);
    assertThat(regions.require("eusc-de-east-1"))
        .returns("drs.eusc-de-east-1.amazonaws.eu", DrsRegion::endpoint)
        .returns("drs.eusc-de-east-1.api.amazonwebservices.eu", DrsRegion::dualStackEndpoint);
  }

  @Test
  void fips_is_offered_in_the_united_states_and_in_govcloud() {
    assertThat(regions.all())
        .filteredOn(region -> region.fipsEndpoint().isPresent())
        .extracting(DrsRegion::code)
        .containsExactly(
            "us-east-1", "us-east-2", "us-west-1", "us-west-2", "us-gov-east-1", "us-gov-west-1");
    assertThat(regions.require("us-gov-west-1").fipsEndpoint())
        .contains("drs-fips.us-gov-west-1.amazonaws.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cn-north-1", "eu-west-9", "", "EU-WEST-1"})
  void a_region_without_drs_is_not_found(String code) {
    assertThat(regions.find(code)).isEmpty();
    assertThatThrownBy(() -> regions.require(code))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("there is no Region with DRS '" + code + "'");
  }

  @Test
  void a_caller_may_bring_a_region_that_is_younger_than_this_library() {
    DrsRegion young = read("[" + partition("{\"code\":\"xx-north-1\"}") + "]").get(0);

    assertThat(DrsRegions.of(List.of(young)).require("xx-north-1")).isEqualTo(young);
    assertThat(young.optIn()).isFalse();
  }

  @Test
  void a_list_names_each_region_once_and_is_not_empty() {
    DrsRegion ireland = regions.require("eu-west-1");

    assertThatThrownBy(() -> DrsRegions.of(List.of(ireland, ireland)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("regions name eu-west-1 twice");
    assertThatThrownBy(() -> DrsRegions.of(List.of()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("regions must not be empty");
  }

  @Test
  void a_misspelt_field_of_the_file_is_not_overlooked() {
    assertThatThrownBy(() -> read("[" + partition("{\"code\":\"xx-1\",\"optin\":true}") + "]"))
        .isInstanceOf(UncheckedIOException.class)
        .hasStackTraceContaining("optin");
  }

  private static List<DrsRegion> read(String text) {
    return RegionFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String partition(String region) {
    return "{\"partition\":\"aws\",\"dnsSuffix\":\"x\",\"dualStackDnsSuffix\":\"y\",\"regions\":["
        + region
        + "]}";
  }
}
