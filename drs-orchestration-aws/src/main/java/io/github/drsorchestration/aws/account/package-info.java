/**
 * Whether accounts can be accessed; see {@link io.github.drsorchestration.aws.account.RoleAccess}.
 */
@NullMarked
package io.github.drsorchestration.aws.account;

import org.jspecify.annotations.NullMarked;
