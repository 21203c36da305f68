/** The use cases of protection groups. Start at {@link ProtectionGroups}. */
@NullMarked
package io.github.drsorchestration.core.service.group;

import org.jspecify.annotations.NullMarked;
