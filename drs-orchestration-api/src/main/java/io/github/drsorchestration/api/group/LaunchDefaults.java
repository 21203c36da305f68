package io.github.drsorchestration.api.group;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;

/**
 * What DRS gives a server that is added to an account and Region: the launch configuration template
 * there. A server that is there already keeps what it has.
 *
 * @param intoSourceInstance whether a launch of the new server goes into the instance that its
 *     source once was, instead of a new one: the way home ends in the original machine. DRS does
 *     not add the server unless that instance fits
 * @param settings the other settings, as far as {@link LaunchSettings} knows them
 * @see <a
 *     href="https://docs.aws.amazon.com/drs/latest/APIReference/API_LaunchConfigurationTemplate.html">
 *     LaunchConfigurationTemplate</a>
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LaunchDefaults(boolean intoSourceInstance, LaunchSettings settings) {

  /** Of a place without a template: a new instance at each launch. */
  public static final LaunchDefaults NONE = new LaunchDefaults(false, LaunchSettings.unchanged());

  public LaunchDefaults {
    Check.present("settings", settings);
  }
}
