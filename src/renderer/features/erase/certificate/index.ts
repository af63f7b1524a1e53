/** Writes the certificate of an erasure; loaded only when somebody asks for one. */
export { certificateContent } from './content.ts';
export { writeCertificate } from './write-certificate.ts';
