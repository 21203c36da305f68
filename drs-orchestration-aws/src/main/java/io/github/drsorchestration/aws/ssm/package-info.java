/**
 * Systems Manager Automation as hooks; see {@link
 * io.github.drsorchestration.aws.ssm.AutomationHooks}.
 */
@NullMarked
package io.github.drsorchestration.aws.ssm;

import org.jspecify.annotations.NullMarked;
