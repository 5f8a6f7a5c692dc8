import { z } from 'zod';
import { memberRoles } from '../../store/index.ts';
import { required, typed } from '../input.ts';

/** What a person types about accounts, each with its sentence. */
export const personNameSchema = required(100, 'Enter your name.');
export const organisationNameSchema = required(200, 'Enter the name of the organisation.');
export const roleSchema = z.string('Choose a role.').pipe(z.enum(memberRoles, 'Choose a role.'));

/** An address to sign in by. Nothing is sent to it, so that only its form is checked. */
export const emailSchema = typed(254)
  .transform((text) => text.toLowerCase())
  .refine((text) => /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text), {
    error: 'Enter an e-mail address, like name@example.org.',
  });
