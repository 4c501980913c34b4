/** What to do with a scheduler that cannot be given a time zone. */
export const USE_COMPUTER_ZONE = 'set the computer’s zone to yours and unset TZ';
