/**
 * @param {number[]} statuses
 * @returns {number}
 */
function countErrors(statuses) {}
