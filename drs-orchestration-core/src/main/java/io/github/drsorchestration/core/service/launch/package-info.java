/**
 * The launch settings of groups, written to the servers in DRS before they are needed, and compared
 * with what DRS and EC2 have. Start at {@link LaunchSettingsRuns}.
 */
@NullMarked
package io.github.drsorchestration.core.service.launch;

import org.jspecify.annotations.NullMarked;
