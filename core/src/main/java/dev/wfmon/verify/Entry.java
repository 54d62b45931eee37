package dev.wfmon.verify;

/** A query of a resource: one to be asked, or one of which all is known without that. */
sealed interface Entry permits Question, Check {}
