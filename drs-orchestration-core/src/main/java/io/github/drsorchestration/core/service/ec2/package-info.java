/** What launch settings can name, and whether they name it. Start at {@link LaunchChoices}. */
@NullMarked
package io.github.drsorchestration.core.service.ec2;

import org.jspecify.annotations.NullMarked;
