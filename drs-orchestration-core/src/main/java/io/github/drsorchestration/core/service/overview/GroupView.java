package io.github.drsorchestration.core.service.overview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.drsorchestration.api.group.ProtectionGroup;

/**
 * A group as it is shown: its own fields, and the overview beside them.
 *
 * @param group the group
 * @param overview what is known of it otherwise
 */
public record GroupView(@JsonUnwrapped ProtectionGroup group, GroupOverview overview) {}
